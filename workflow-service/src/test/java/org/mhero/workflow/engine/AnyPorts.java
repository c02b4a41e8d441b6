package org.mhero.workflow.engine;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.engine.port.Airtime;
import org.mhero.workflow.engine.port.Classifiers;
import org.mhero.workflow.engine.port.Classifiers.Guess;
import org.mhero.workflow.engine.port.HttpLog;
import org.mhero.workflow.engine.port.LanguageModels;
import org.mhero.workflow.engine.port.Mail;
import org.mhero.workflow.engine.port.ServiceException;
import org.mhero.workflow.engine.port.WebTrace;
import org.mhero.workflow.expression.Prompts;

/** Other systems that answer in all kinds of ways, always the same to the same question. */
final class AnyPorts {
  private static final List<byte[]> BODIES =
      List.of(
          bytes(""),
          bytes("{\"list\":[1,{\"a\":\"b\"}],\"n\":1.50,\"t\":\"x\\u0000y\"}"),
          bytes("[null,true,\"\u00e9\"]"),
          bytes("\"text\""),
          bytes("{\"deep\":" + "[".repeat(900) + "]".repeat(900) + "}"),
          bytes("[" + "1,".repeat(3_000) + "1.234567890123456789012345]"),
          bytes("<html>"),
          new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, 0, '"', '}'},
          new byte[300_000]);
  private static final List<Integer> STATUSES = List.of(200, 200, 200, 404, 410, 500, 0);
  private static final HttpLog LOG =
      new HttpLog("https://x.example", 200, "GET", "HTTP/1.1 200 OK", 1, 0, Instant.EPOCH);

  private AnyPorts() {}

  static Ports of() {
    return new Ports(
        request -> trace(Math.floorMod(request.url().hashCode(), 1_000)),
        mail(),
        airtime(),
        models(),
        classifiers(),
        new Reach() {
          @Override
          public boolean claim(Contact contact, Urn urn) {
            return urn.path().length() % 3 > 0;
          }
        },
        Prompts.NONE);
  }

  private static WebTrace trace(int number) {
    int status = STATUSES.get(number % STATUSES.size());
    if (status == 0) {
      return WebTrace.NO_CONNECTION;
    }
    return new WebTrace(
        status,
        "HTTP/1.1 " + status,
        Map.of("Content-Type", "application/json"),
        BODIES.get(number % BODIES.size()),
        84,
        0);
  }

  private static Mail mail() {
    return (to, subject, body) -> {
      if (subject.length() % 4 == 0) {
        throw new ServiceException("The mail is not taken");
      }
    };
  }

  private static Airtime airtime() {
    return (sender, recipient, amounts) -> {
      if (amounts.size() % 2 == 1) {
        throw new ServiceException("No airtime is left");
      }
      return new Airtime.Transfer("tx", "ZMW", BigDecimal.TEN, BigDecimal.ONE, List.of(LOG));
    };
  }

  private static LanguageModels models() {
    return (model, instructions, input) -> {
      if (input.length() % 3 == 0) {
        throw new ServiceException("The model is busy");
      }
      return new LanguageModels.Answer("An answer", 10, 20);
    };
  }

  private static Classifiers classifiers() {
    return (classifier, input) -> {
      if (input.length() % 3 == 0) {
        throw new ServiceException("The classifier is busy");
      }
      Guess guess = new Guess("a", new BigDecimal("0.5"));
      return new Classifiers.Classification(
          List.of(guess), Map.of("place", List.of(guess)), List.of(LOG));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
