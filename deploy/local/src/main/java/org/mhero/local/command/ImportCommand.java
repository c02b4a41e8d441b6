package org.mhero.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.Tokens;
import org.mhero.local.importing.ImportRun;
import org.mhero.local.importing.RegistryImports;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Site;
import org.mhero.local.suite.RunningSite;

/** {@code import ihris DIR}: loads the JSON files of a folder into the registry and tells how. */
final class ImportCommand implements Command {

  @Override
  public int run(Arguments arguments) throws Exception {
    String source = arguments.word(0, "a source (ihris) and a folder");
    if (!source.equals("ihris")) {
      throw new Problem("The source %s is not known; ihris is.".formatted(source));
    }
    Path folder = Path.of(arguments.word(1, "the folder to import"));
    if (!Files.isDirectory(folder)) {
      throw new Problem("%s is not a folder.".formatted(folder));
    }
    Site site = RunningSite.require(new DataDirectory(arguments.data()));
    var registry = new RegistryImports(site.gateway(), new Tokens(site), System.out);
    return new ImportRun(registry, System.out).run(source, folder) ? 0 : 1;
  }
}
