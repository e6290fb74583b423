package dev.houston.local;

import java.net.URI;

/** What is said when all is ready: where, the key, and commands to try that work when pasted. */
final class Welcome {
  private Welcome() {}

  /**
   * The lines to print.
   *
   * @param address where everything answers, such as {@code http://127.0.0.1:8080}
   * @param apiKey the key of the first account
   */
  static String text(URI address, String apiKey) {
    return """

        Houston is ready at %1$s
        API key: %2$s

        Play a client and a phone in your browser: %1$s/local/phone

        Or in another terminal and in the folder of the project:

          export HOUSTON=%1$s HOUSTON_KEY='%2$s'
          infra/local/waha.sh connect                       # a channel whose connector is WAHA
          infra/local/waha.sh sent 79161234567 M1           # somebody wrote to a client from the phone
          infra/local/waha.sh clock PT10M                   # ten minutes pass
          infra/local/waha.sh show 79161234567              # "Till now is not delivered to the client"
          infra/local/waha.sh ack 79161234567 M1 delivered  # the client's phone is back
          infra/local/waha.sh clock PT30M
          infra/local/waha.sh show 79161234567              # "The message is finally delivered!"

        infra/local/waha.sh alone says what else it can play. The API describes itself at
        %1$s/openapi. Ctrl-C ends it.
        """
        .formatted(address, apiKey.replace("'", "'\\''"));
  }
}
