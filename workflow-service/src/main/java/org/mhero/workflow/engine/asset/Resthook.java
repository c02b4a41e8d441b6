package org.mhero.workflow.engine.asset;

import java.util.List;

/** Addresses that are told of something (reference 2.1, 10.4). */
public record Resthook(String slug, List<String> subscribers) {
  public Resthook {
    subscribers = List.copyOf(subscribers);
  }
}
