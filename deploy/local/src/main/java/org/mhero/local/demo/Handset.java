package org.mhero.local.demo;

import java.util.Optional;
import java.util.SplittableRandom;
import org.mhero.local.handset.Owner;

/**
 * One phone and the person behind it. It remembers what came and what was answered; that is the
 * truth the suite's figures are held against.
 */
final class Handset implements Owner {
  private final Persona persona;
  private final SplittableRandom random;
  private int received;
  private int asked;
  private int answered;
  private int finished;
  private boolean stopped;

  Handset(String phone) {
    this.persona = Persona.of(phone);
    this.random = new SplittableRandom(phone.hashCode() * 31L);
  }

  @Override
  public Optional<String> receive(String text) {
    received++;
    Optional<Question> question = Question.read(text);
    if (question.isEmpty() || stopped) {
      return Optional.empty();
    }
    switch (question.get()) {
      case FRIDGE -> asked++;
      case THANKS -> finished++;
      default -> {}
    }
    Optional<String> reply = reply(question.get());
    if (reply.isPresent()) {
      answered++;
    }
    return reply;
  }

  @Override
  public boolean reachable() {
    return persona != Persona.UNREACHABLE;
  }

  private Optional<String> reply(Question question) {
    return switch (persona) {
      case CLEAR -> right(question);
      case CLUMSY -> wrongFirst(question);
      case HALF ->
          question == Question.FRIDGE || question == Question.DOSES
              ? right(question)
              : Optional.empty();
      case LEAVER -> stop(question);
      case SILENT, UNREACHABLE -> Optional.empty();
    };
  }

  private Optional<String> stop(Question question) {
    if (question != Question.FRIDGE) {
      return Optional.empty();
    }
    stopped = true;
    return Optional.of("STOP");
  }

  private Optional<String> wrongFirst(Question question) {
    return switch (question) {
      case FRIDGE -> Optional.of("maybe");
      case DOSES -> Optional.of("a lot");
      case NEED -> Optional.of("9");
      default -> right(question);
    };
  }

  private Optional<String> right(Question question) {
    return switch (question) {
      case FRIDGE, FRIDGE_AGAIN -> Optional.of(random.nextInt(10) < 8 ? "1" : " 2 ");
      case DOSES, DOSES_AGAIN ->
          Optional.of(String.valueOf(random.nextInt(40) * random.nextInt(20)));
      case NEED, NEED_AGAIN -> Optional.of(String.valueOf(1 + random.nextInt(4)));
      case REMARK -> Optional.of(REMARKS[random.nextInt(REMARKS.length)]);
      case THANKS -> Optional.empty();
    };
  }

  private static final String[] REMARKS = {
    "No", "Road to the post is cut since Monday", "Gas bottle is empty", "Rien à signaler",
    "Two staff are ill", "We need syringes", "The generator was repaired, thank you", "Non merci"
  };

  Persona persona() {
    return persona;
  }

  /** Messages that reached the handset. */
  int received() {
    return received;
  }

  /** Times the survey's first question came. */
  int asked() {
    return asked;
  }

  /** Answers written, STOP among them. */
  int answered() {
    return answered;
  }

  /** Times the survey's last message came. */
  int finished() {
    return finished;
  }
}
