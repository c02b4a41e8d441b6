/** Calls over HTTP that flows make: to the hosts an administrator has allowed, and no others. */
@org.jspecify.annotations.NullMarked
package org.mhero.workflow.webhook;
