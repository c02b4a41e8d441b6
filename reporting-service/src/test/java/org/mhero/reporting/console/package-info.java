/** Tests of the pages as a browser gets them. */
package org.mhero.reporting.console;
