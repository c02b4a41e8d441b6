/** Where the servers of tests run: in containers where Docker answers, else embedded. */
@org.jspecify.annotations.NullMarked
package org.mhero.test.container;
