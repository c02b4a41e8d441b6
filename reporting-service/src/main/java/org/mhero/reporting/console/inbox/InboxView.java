package org.mhero.reporting.console.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows: the conversations, and one of them.
 *
 * @param open the conversation that is open, or null
 */
record InboxView(
    String box,
    boolean known,
    long waiting,
    List<Thread> threads,
    @Nullable String next,
    @Nullable Open open) {

  /** One conversation in the list, by its newest message. */
  record Thread(
      String contact, String name, String when, String text, boolean waits, boolean current) {
    /** Without the name and the text. */
    @Override
    public String toString() {
      return "Thread[" + contact + "]";
    }
  }

  /** An open conversation. */
  record Open(
      String contact,
      String name,
      @Nullable String personPath,
      String work,
      String district,
      String phone,
      String language,
      boolean stopped,
      List<Spoken> spoken,
      List<String> waiting,
      String replyKey,
      String reply) {
    /** Without the name and the texts. */
    @Override
    public String toString() {
      return "Open[" + contact + "]";
    }
  }

  /** One message. */
  record Spoken(boolean ours, String day, String text, String when, String state) {
    /** Without the text. */
    @Override
    public String toString() {
      return "Spoken";
    }
  }
}
