package dev.houston.local;

import dev.houston.local.account.SecretsOnThisMachine;
import dev.houston.local.aws.FaultPoints;
import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.RequestWatcher;
import dev.houston.local.gateway.HttpApiEvents;
import dev.houston.local.gateway.RouteTable;
import dev.houston.local.lambda.Functions;
import dev.houston.local.lambda.Invocations;
import dev.houston.local.lambda.Workers;
import dev.houston.local.phone.ConnectingPhone;
import dev.houston.local.phone.GatewayDoor;
import dev.houston.local.phone.HoustonOverHttp;
import dev.houston.local.phone.MovingSessions;
import dev.houston.local.phone.Phones;
import dev.houston.local.phone.Playing;
import dev.houston.local.phone.PlayingSession;
import dev.houston.local.phone.SendingWebhooks;
import dev.houston.local.phone.TakingMessages;
import dev.houston.local.template.Template;
import dev.houston.local.time.Activity;
import dev.houston.local.time.LocalClock;
import dev.houston.local.time.TimeTravel;
import dev.houston.secret.Secrets;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The parts of this machine as beans. The clock among them takes the place of the system's, which
 * the functions would have in AWS.
 */
@Dependent
public class LocalBeans {
  private static final int KILLED = 137;

  @Produces
  @Singleton
  LocalMachine machine() {
    return LocalMachine.running()
        .orElseThrow(() -> new IllegalStateException("Start this program through LocalMain"));
  }

  @Produces
  @Singleton
  LocalOptions options(LocalMachine machine) {
    return machine.options();
  }

  @Produces
  @Singleton
  LocalClock clock(LocalMachine machine) {
    return machine.clock();
  }

  @Produces
  @Singleton
  Secrets secrets(LocalMachine machine) {
    return new SecretsOnThisMachine(machine.secretsKey());
  }

  @Produces
  @Singleton
  Template template(LocalMachine machine) {
    return machine.template();
  }

  @Produces
  @Singleton
  Activity activity() {
    return new Activity();
  }

  @Produces
  @Singleton
  @Typed(RequestRecorder.class)
  RequestRecorder recorder() {
    return new RequestRecorder();
  }

  @Produces
  @Singleton
  @Typed(FaultPoints.class)
  FaultPoints faultPoints(LocalOptions options) {
    return options
        .halt()
        .map(point -> new FaultPoints(point, () -> Runtime.getRuntime().halt(KILLED)))
        .orElseGet(FaultPoints::none);
  }

  @Produces
  @Singleton
  RequestWatcher watcher(LocalOptions options, RequestRecorder recorder, FaultPoints faultPoints) {
    List<RequestWatcher> watchers = new ArrayList<>();
    if (options.record()) {
      watchers.add(recorder);
    }
    if (options.halt().isPresent()) {
      watchers.add(faultPoints);
    }
    return RequestWatcher.all(watchers);
  }

  @Produces
  @Singleton
  Invocations invocations(Functions functions, Activity activity, RequestWatcher watcher) {
    return new Invocations(functions, activity, watcher, Clock.systemUTC());
  }

  @Produces
  @Singleton
  RouteTable routes(Template template) {
    return new RouteTable(template);
  }

  @Produces
  @Singleton
  HttpApiEvents httpApiEvents(LocalClock clock) {
    return new HttpApiEvents(clock, LocalBeans::newId);
  }

  @Produces
  @Singleton
  Workers workers(
      LocalMachine machine,
      Invocations invocations,
      RequestWatcher watcher,
      Activity activity,
      Phones phones,
      SendingWebhooks sending,
      MovingSessions moving) {
    Workers workers = new Workers(machine.clock(), activity);
    workers.add(machine.template(), machine.sqs(), machine.polling(), invocations, watcher);
    workers.add("phones", sending, phones.changed());
    workers.add("sessions of phones", moving, phones.changed());
    return workers;
  }

  @Produces
  @Singleton
  Phones phones(LocalMachine machine) {
    return new Phones(machine.phones());
  }

  @Produces
  @Singleton
  HoustonOverHttp houstonOverHttp(LocalOptions options, HttpServer server) {
    return new HoustonOverHttp(() -> LocalApplication.address(options, server));
  }

  @Produces
  @Singleton
  SendingWebhooks sending(
      Phones phones, HoustonOverHttp houston, Secrets secrets, LocalClock clock) {
    return new SendingWebhooks(phones, houston, secrets, clock);
  }

  @Produces
  @Singleton
  ConnectingPhone connectingPhone(
      LocalMachine machine, Phones phones, HoustonOverHttp houston, Secrets secrets) {
    return new ConnectingPhone(
        phones, houston, secrets, machine.clock(), LocalBeans::newId, machine.apiKey());
  }

  @Produces
  @Singleton
  Playing playing(Phones phones, LocalClock clock) {
    return new Playing(phones, clock, LocalBeans::newId);
  }

  @Produces
  @Singleton
  TakingMessages takingMessages(Phones phones, LocalClock clock) {
    return new TakingMessages(phones, clock, LocalBeans::newId);
  }

  @Produces
  @Singleton
  PlayingSession playingSession(Phones phones, LocalClock clock) {
    return new PlayingSession(phones, clock, LocalBeans::newId);
  }

  @Produces
  @Singleton
  MovingSessions moving(Phones phones, PlayingSession playing, LocalClock clock) {
    return new MovingSessions(phones, playing, clock);
  }

  @Produces
  @Singleton
  GatewayDoor gatewayDoor(Phones phones, Secrets secrets) {
    return new GatewayDoor(phones, secrets);
  }

  @Produces
  @Singleton
  TimeTravel timeTravel(LocalClock clock, Activity activity, Workers workers) {
    return new TimeTravel(clock, activity, workers.waiting());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
