/** What every page has: the words of its language, the person who looks, the menu, the frame. */
@org.jspecify.annotations.NullMarked
package org.mhero.reporting.console.layout;
