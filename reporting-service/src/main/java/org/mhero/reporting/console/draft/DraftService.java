package org.mhero.reporting.console.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.ReportingConfig;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.User;

/** What an official may do with a draft, step by step. */
@ApplicationScoped
public class DraftService {
  private final DraftRepository repository;
  private final HandOver handOver;
  private final ConsoleConfig config;
  private final ReportingConfig reporting;
  private final Clock clock;

  DraftService(
      DraftRepository repository,
      HandOver handOver,
      ConsoleConfig config,
      ReportingConfig reporting,
      Clock clock) {
    this.repository = repository;
    this.handOver = handOver;
    this.config = config;
    this.reporting = reporting;
    this.clock = clock;
  }

  /** What became of pressing the button. */
  public enum Pressed {
    SENT,
    PLANNED,
    ASKED
  }

  /** The official's own draft, a blank one where nothing is kept yet. */
  public Draft own(UUID id, User user) {
    Draft draft =
        repository
            .find(id)
            .orElseGet(() -> Draft.blank(id, user.id(), user.name(), clock.instant()));
    if (!draft.owner().equals(user.id())) {
      throw AppException.forbidden("This draft belongs to somebody else");
    }
    return draft;
  }

  /** Any send, for the pages that show them. */
  public Optional<Draft> find(UUID id) {
    return repository.find(id);
  }

  /** Changes a draft and keeps it. */
  public Draft change(UUID id, User user, UnaryOperator<DraftBody> change) {
    Draft draft = own(id, user);
    if (!draft.open()) {
      throw AppException.conflict("This has been handed over and cannot be changed any more");
    }
    Draft changed = draft.with(change.apply(draft.body()));
    if (!repository.save(changed, clock.instant())) {
      throw AppException.conflict("This has been handed over and cannot be changed any more");
    }
    return changed;
  }

  /**
   * Sends a draft now or plans it for its time; asks a manager when it is for more people than an
   * officer may reach alone. Pressed twice, it is done once.
   */
  public Pressed press(UUID id, User user, long people, String note) {
    Draft draft = own(id, user);
    Instant now = clock.instant();
    if (draft.open() && needsManager(user, people)) {
      repository.ask(id, at(draft.body()), people, note, now);
      return Pressed.ASKED;
    }
    if (draft.open()) {
      go(draft, Draft.State.DRAFT, people, null);
    }
    return after(id);
  }

  /** Whether a send to so many people waits for a manager. */
  public boolean needsManager(User user, long people) {
    return people > config.approvalLimit() && !user.manager();
  }

  /** A manager lets it out. */
  public Pressed approve(UUID id, User manager) {
    Draft draft = asked(id);
    if (draft.owner().equals(manager.id())) {
      throw AppException.forbidden("Somebody else decides on an own send");
    }
    long people = draft.people() == null ? 0 : draft.people();
    go(draft, Draft.State.ASKED, people, manager.name());
    return after(id);
  }

  /** A manager sends it back with a reason. */
  public void giveBack(UUID id, User manager, String reason) {
    Draft draft = asked(id);
    repository.giveBack(draft.id(), Draft.State.ASKED, reason, manager.name(), clock.instant());
  }

  private Draft asked(UUID id) {
    return repository
        .find(id)
        .filter(draft -> draft.state() == Draft.State.ASKED)
        .orElseThrow(() -> AppException.conflict("It does not wait for a manager any more"));
  }

  private void go(Draft draft, Draft.State from, long people, @Nullable String decidedBy) {
    Instant now = clock.instant();
    Instant wanted = at(draft.body());
    boolean soon = wanted == null || !wanted.isAfter(now);
    Instant at = soon || wanted == null ? now.plusSeconds(60) : wanted;
    boolean mine = repository.plan(draft.id(), from, at, people, decidedBy, now);
    if (mine && soon) {
      handOver.tryNow(draft);
    }
  }

  private Pressed after(UUID id) {
    Draft.State state = repository.find(id).map(Draft::state).orElse(Draft.State.DRAFT);
    return switch (state) {
      case SENT, STOPPED, DRAFT -> Pressed.SENT;
      case PLANNED -> Pressed.PLANNED;
      case ASKED -> Pressed.ASKED;
    };
  }

  /** When a draft wants to go out, or null for now. */
  private @Nullable Instant at(DraftBody body) {
    LocalDateTime at = body.at();
    return at == null ? null : at.atZone(reporting.zone()).toInstant();
  }
}
