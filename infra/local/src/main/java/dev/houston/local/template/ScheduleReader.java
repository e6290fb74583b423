package dev.houston.local.template;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code AWS::Scheduler::Schedule}: a rate, and a queue as its target. */
final class ScheduleReader {

  private static final Set<String> KNOWN =
      Set.of("Description", "ScheduleExpression", "FlexibleTimeWindow", "Target");
  private static final Set<String> OF_A_TARGET = Set.of("Arn", "RoleArn", "Input");
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  private ScheduleReader() {}

  static Schedule read(String name, Section properties) {
    properties.knowing(KNOWN);
    if (!properties.section("FlexibleTimeWindow").text("Mode").equals("OFF")) {
      throw properties.wrong("only FlexibleTimeWindow {Mode: OFF} is understood");
    }
    Section target = properties.section("Target").knowing(OF_A_TARGET);
    String arn = target.text("Arn");
    if (!arn.startsWith("arn:aws:sqs:")) {
      throw properties.wrong("only a queue is understood as a target: " + arn);
    }
    return new Schedule(name, rate(properties), LocalNames.nameIn(arn), target.text("Input"));
  }

  private static Duration rate(Section properties) {
    String expression = properties.text("ScheduleExpression");
    Matcher rate = RATE.matcher(expression);
    if (!rate.matches() || Long.parseLong(rate.group(1)) == 0) {
      throw properties.wrong("only a rate is understood as a schedule: " + expression);
    }
    long count = Long.parseLong(rate.group(1));
    return switch (rate.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
