package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.api.http.BodyAttack;
import dev.houston.api.http.RequestFields;
import dev.houston.fuzz.Target;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The body of a request with a good key. Whatever it is:
 *
 * <ul>
 *   <li>it is answered, or refused with 400 or 413 and the fields at fault, in JSON that can be
 *       written; nothing else is thrown, which would be a 500 (NV-3);
 *   <li>what is refused has changed nothing;
 *   <li>what is put into a queue is a message that SQS takes, and reads as it was written;
 *   <li>the same body again is answered or refused likewise.
 * </ul>
 */
record ApiTarget(String name, BiFunction<FuzzedAccount, RequestFields, Object> route)
    implements Target {

  @Override
  public void attack(byte[] input) {
    var account = new FuzzedAccount();
    for (int time = 0; time < 2; time++) {
      List<Object> before = account.everything();
      if (!BodyAttack.isTaken(input, body -> route.apply(account, body))) {
        assertThat(account.everything()).isEqualTo(before);
      }
    }
  }
}
