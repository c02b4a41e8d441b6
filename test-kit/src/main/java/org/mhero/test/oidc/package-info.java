/** A realm for tests: the tokens Keycloak would give, without Keycloak. */
@org.jspecify.annotations.NullMarked
package org.mhero.test.oidc;
