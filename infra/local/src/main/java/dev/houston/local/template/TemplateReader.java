package dev.houston.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the sections of a template one after the other. Every type of resource is either built here
 * or named as one that this machine does without; any other is refused.
 */
final class TemplateReader {

  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Transform",
          "Description",
          "Metadata",
          "Parameters",
          "Conditions",
          "Globals",
          "Resources",
          "Outputs");

  private static final Set<String> OF_A_RESOURCE =
      Set.of(
          "Type",
          "Properties",
          "Condition",
          "DependsOn",
          "Metadata",
          "DeletionPolicy",
          "UpdateReplacePolicy");

  /**
   * What this machine does without: logs go to the console, nobody is denied anything, secrets are
   * sealed with a key of our own, and nobody is alarmed. The HTTP API itself says nothing but its
   * throttling; its routes stand with the functions.
   */
  private static final Set<String> DONE_WITHOUT =
      Set.of(
          "AWS::Logs::LogGroup",
          "AWS::IAM::Role",
          "AWS::KMS::Key",
          "AWS::Serverless::HttpApi",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::Dashboard");

  private final Section template;
  private final LocalNames names;
  private final List<Table> tables = new ArrayList<>();
  private final List<Queue> queues = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();

  TemplateReader(Map<String, Object> template, LocalNames names) {
    this.template = Section.of("Template", template).knowing(SECTIONS);
    this.names = names;
  }

  Template read() {
    Map<String, Section> resources = resources();
    References references = new References(template, resources, names);
    Section globals = references.resolve(globals());
    resources.forEach((name, resource) -> build(name, resource, references, globals));
    Template built = new Template(tables, queues, functions, schedules);
    Wiring.check(built);
    return built;
  }

  private Map<String, Section> resources() {
    Map<String, Section> resources = new LinkedHashMap<>();
    template
        .section("Resources")
        .values()
        .forEach((name, value) -> resources.put(name, Section.of(name, value)));
    return resources;
  }

  private Section globals() {
    Section globals = template.sectionOrEmpty("Globals");
    return new Section("Globals", globals.values()).knowing(Set.of("Function"));
  }

  private void build(String name, Section resource, References references, Section globals) {
    resource.knowing(OF_A_RESOURCE);
    if (resource.has("Condition") && !references.holds(name, resource.text("Condition"))) {
      return;
    }
    Section properties = references.resolve(resource.sectionOrEmpty("Properties"));
    String type = resource.text("Type");
    switch (type) {
      case "AWS::DynamoDB::Table" -> tables.add(TableReader.read(name, properties));
      case "AWS::SQS::Queue" -> queues.add(QueueReader.read(name, properties));
      case "AWS::Serverless::Function" ->
          functions.add(FunctionReader.read(name, properties, globals.sectionOrEmpty("Function")));
      case "AWS::Scheduler::Schedule" -> schedules.add(ScheduleReader.read(name, properties));
      default -> {
        if (!DONE_WITHOUT.contains(type)) {
          throw resource.wrong("this machine has nothing like " + type);
        }
      }
    }
  }
}
