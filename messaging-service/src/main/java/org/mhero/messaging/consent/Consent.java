package org.mhero.messaging.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;
import org.mhero.messaging.database.Sql;
import org.mhero.messaging.dispatch.Suppression;

/** Obeys STOP and START, keeps every wish, and knows what to answer. */
@ApplicationScoped
public class Consent {
  /** How a wish came. */
  public enum Source {
    KEYWORD,
    OFFICER
  }

  private final Keywords keywords;
  private final Map<String, ConsentConfig.Words> words;
  private final String defaultLanguage;
  private final ContactBook contacts;
  private final Suppression suppression;
  private final Records records;

  Consent(ConsentConfig config, ContactBook contacts, Suppression suppression, Records records) {
    this.words = new TreeMap<>(config.languages());
    this.defaultLanguage = config.defaultLanguage();
    if (!words.containsKey(defaultLanguage)) {
      throw new IllegalArgumentException(
          "mhero.consent.languages lacks the default language " + defaultLanguage);
    }
    this.keywords = new Keywords(ordered());
    this.contacts = contacts;
    this.suppression = suppression;
    this.records = records;
  }

  /** The default language first: a word that languages share is taken as its. */
  private List<Keywords.Language> ordered() {
    List<Keywords.Language> languages = new ArrayList<>();
    languages.add(language(defaultLanguage));
    words.keySet().stream()
        .filter(tag -> !tag.equals(defaultLanguage))
        .forEach(tag -> languages.add(language(tag)));
    return languages;
  }

  private Keywords.Language language(String tag) {
    ConsentConfig.Words of = words(tag);
    return new Keywords.Language(tag, of.stop(), of.start());
  }

  private ConsentConfig.Words words(String tag) {
    ConsentConfig.Words of = words.get(tag);
    return of == null ? Objects.requireNonNull(words.get(defaultLanguage)) : of;
  }

  /** The wish in a text, if the text is nothing else. */
  public Optional<Keywords.Match> wish(String text) {
    return keywords.in(text);
  }

  /** A confirmation in one language. */
  public record Confirmation(String language, String text) {}

  /**
   * The confirmation of a wish, in the contact's language where we speak it, else in the keyword's.
   */
  public Confirmation confirmation(Keywords.Match match, @Nullable String contactLanguage) {
    String tag = spoken(contactLanguage).orElse(match.language());
    ConsentConfig.Words of = words(tag);
    return new Confirmation(tag, match.wish() == Wish.STOP ? of.stopped() : of.started());
  }

  /** The language we have words in, if any: the very tag, else its primary language. */
  private Optional<String> spoken(@Nullable String tag) {
    return Stream.ofNullable(tag)
        .flatMap(t -> Stream.of(t, Locale.forLanguageTag(t).getLanguage()))
        .filter(words::containsKey)
        .findFirst();
  }

  /**
   * Obeys a wish: from now on, queued messages included, nothing or everything goes to the contact.
   * A worker's START at one number undoes the STOP at all of them.
   *
   * @param actor the official, for a wish entered by hand
   */
  @Transactional
  public void obey(Contact contact, Wish wish, Source source, @Nullable String actor) {
    Instant now = records.now();
    switch (wish) {
      case STOP -> {
        contacts.setStopped(contact.id(), contact.stopped() ? contact.stoppedAt() : now, null);
        suppression.suppress(everyNumber(contact));
      }
      case START -> everyNumber(contact).forEach(id -> contacts.setStopped(id, null, null));
    }
    records.keep(contact.id(), wish, source, actor);
  }

  private List<UUID> everyNumber(Contact contact) {
    String worker = contact.practitioner();
    List<UUID> ids = new ArrayList<>(List.of(contact.id()));
    if (worker != null) {
      contacts.ofPractitioner(worker).stream()
          .map(Contact::id)
          .filter(id -> !id.equals(contact.id()))
          .forEach(ids::add);
    }
    return ids;
  }

  /** The wishes as they were expressed. */
  @ApplicationScoped
  static class Records {
    private final Sql sql;
    private final Clock clock;

    Records(Sql sql, Clock clock) {
      this.sql = sql;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    void keep(UUID contact, Wish wish, Source source, @Nullable String actor) {
      sql.update(
          "insert into consent_change (contact, wish, source, actor, at) values (?, ?, ?, ?, ?)",
          contact,
          wish,
          source,
          actor,
          now());
    }
  }
}
