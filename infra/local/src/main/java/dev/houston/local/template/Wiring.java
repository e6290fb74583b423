package dev.houston.local.template;

import dev.houston.local.template.Function.EventSource;
import dev.houston.local.template.Queue.Redrive;

/** What AWS itself would refuse about the things of a template taken together. */
final class Wiring {
  private Wiring() {}

  static void check(Template template) {
    template.queues().forEach(queue -> checkRedrive(template, queue));
    for (Function function : template.functions()) {
      function.eventSources().forEach(source -> checkSource(template, function, source));
    }
    template.schedules().forEach(schedule -> checkTarget(template, schedule));
    template.environment();
  }

  private static void checkRedrive(Template template, Queue queue) {
    String deadLetters = queue.redrive().map(Redrive::deadLetters).orElse("");
    if (!deadLetters.isEmpty() && template.queue(deadLetters).fifo() != queue.fifo()) {
      throw new TemplateException(
          queue.logicalName() + ": only a queue of its own kind can take its dead letters");
    }
  }

  private static void checkTarget(Template template, Schedule schedule) {
    if (template.queue(schedule.queue()).fifo()) {
      throw new TemplateException(
          schedule.logicalName() + ": names no message group for its FIFO queue");
    }
  }

  private static void checkSource(Template template, Function function, EventSource source) {
    if (function.export().isEmpty()) {
      throw new TemplateException(
          function.logicalName() + ": has an event source but no " + Template.EXPORT);
    }
    Queue queue = template.queue(source.queue());
    if (queue.visibilityTimeout().compareTo(function.timeout()) < 0) {
      throw new TemplateException(
          "%s: VisibilityTimeout is shorter than the Timeout of %s"
              .formatted(queue.logicalName(), function.logicalName()));
    }
  }
}
