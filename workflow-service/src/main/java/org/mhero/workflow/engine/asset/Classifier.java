package org.mhero.workflow.engine.asset;

import java.util.List;
import org.mhero.workflow.flow.AssetRef;

/** A service that guesses what a text is about, of the 13.2 line (reference 4.14). */
public record Classifier(String uuid, String name, String type, List<String> intents) {
  public Classifier {
    intents = List.copyOf(intents);
  }

  /** A reference to it. */
  public AssetRef ref() {
    return new AssetRef(uuid, name);
  }
}
