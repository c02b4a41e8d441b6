package org.mhero.gateway.transaction;

/** Where finished transactions go. Never waits. */
public interface Journal {
  void keep(Transaction transaction);
}
