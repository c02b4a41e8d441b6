package org.mhero.reporting.console.audience;

import org.mhero.kit.directory.Directory;

/** A finder over a directory of a test. */
public class FakeFinder extends Finder {
  public FakeFinder(Directory directory) {
    super(directory);
  }
}
