package dev.houston.local.template;

import java.net.URI;

/**
 * What the things of a template are called on this machine.
 *
 * @param sqs the address at which the queues answer
 */
public record LocalNames(URI sqs, String region, String account) {

  /** For example {@code http://127.0.0.1:9324/000000000000/WakeUpsQueue}. */
  public String queueUrl(String queue) {
    return "%s/%s/%s".formatted(sqs, account, queue);
  }

  /** For example {@code arn:aws:sqs:us-east-1:000000000000:WakeUpsQueue}. */
  public String arn(String service, String name) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, name);
  }

  /** The name at the end of an ARN. */
  static String nameIn(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
