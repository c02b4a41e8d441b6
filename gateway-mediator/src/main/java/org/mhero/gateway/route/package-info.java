/** Which request goes to whom: the route table and the paths it refuses, pure. */
@org.jspecify.annotations.NullMarked
package org.mhero.gateway.route;
