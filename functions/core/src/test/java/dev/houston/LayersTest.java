package dev.houston;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** Arrows point one way: rooms of AWS, JSON and Quarkus know the features, never the reverse. */
@AnalyzeClasses(packages = "dev.houston", importOptions = DoNotIncludeTests.class)
class LayersTest {
  private static final String[] FEATURES = {
    "dev.houston.account..",
    "dev.houston.balance..",
    "dev.houston.channel..",
    "dev.houston.charging..",
    "dev.houston.chat..",
    "dev.houston.curator..",
    "dev.houston.machine..",
    "dev.houston.notice..",
    "dev.houston.outbox..",
    "dev.houston.outgoing..",
    "dev.houston.secret..",
    "dev.houston.subscriber..",
    "dev.houston.wake.."
  };

  @ArchTest
  static final ArchRule FEATURES_KNOW_ONLY_FEATURES_AND_JAVA =
      classes()
          .that()
          .resideInAnyPackage(FEATURES)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Stream.concat(
                      Arrays.stream(FEATURES), Stream.of("org.jspecify.annotations..", "java.."))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule CONNECTORS_KNOW_NOTHING_OF_AWS_OR_QUARKUS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.houston.connector..", "dev.houston.integration..", "dev.houston.json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.houston.aws..",
              "dev.houston.wiring..",
              "software.amazon..",
              "io.quarkus..",
              "jakarta..");

  @ArchTest
  static final ArchRule ONLY_THE_WIRING_KNOWS_QUARKUS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.houston.wiring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_OUTSIDE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.houston.wiring..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule NO_CIRCLES =
      SlicesRuleDefinition.slices().matching("dev.houston.(*)..").should().beFreeOfCycles();
}
