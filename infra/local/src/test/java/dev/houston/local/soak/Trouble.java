package dev.houston.local.soak;

import dev.houston.local.soak.Company.Line;
import java.io.IOException;
import java.util.Random;

/**
 * What befalls a line's phone, its session and its gateway: one thing at a time, and a while later
 * it is over.
 */
final class Trouble {
  private static final String POST = "POST";

  private final SoakHttp http;
  private final Line line;
  private final Random random;
  private boolean troubled;

  Trouble(SoakHttp http, Line line, Random random) {
    this.http = http;
    this.line = line;
    this.random = random;
  }

  /** Trouble comes, or it goes. */
  void act() throws IOException {
    if (troubled) {
      end();
      troubled = false;
      return;
    }
    troubled = true;
    switch (random.nextInt(10)) {
      case 0, 1 -> session("goOffline");
      case 2 -> session("openElsewhere");
      case 3 -> session("logOut");
      case 4 -> session("breakDown");
      case 5 -> behave("\"swallows\": \"timesOut\", \"swallowEvery\": 2");
      case 6 -> behave("\"swallows\": \"dies\", \"swallowNext\": 3, \"ownIds\": true");
      case 7 -> behave("\"slowSeconds\": 2, \"echoes\": false");
      case 8 -> behave("\"slowSeconds\": 11, \"ownIds\": true");
      default -> behave("\"ownIds\": true, \"checks\": false");
    }
  }

  /** Everything is as it should be, or on the way there. */
  void end() throws IOException {
    http.local("PUT", line.path() + "/behaviour", Company.usual(line));
    for (String act : new String[] {"comeBack", "scan", "start"}) {
      // What is impossible now was no trouble.
      session(act);
    }
  }

  private void session(String act) throws IOException {
    http.local(
        POST,
        line.path() + "/session",
        "{\"do\": \"%s\", \"silently\": %s}".formatted(act, random.nextInt(4) == 0));
  }

  private void behave(String how) throws IOException {
    String usual = Company.usual(line);
    http.local(
        "PUT",
        line.path() + "/behaviour",
        usual.substring(0, usual.length() - 1) + ", " + how + "}");
  }
}
