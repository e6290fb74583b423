package dev.houston.simulation.judge;

import dev.houston.simulation.Chronicle;
import dev.houston.simulation.Fact;
import dev.houston.simulation.Fact.WebhookCame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chronicle, sorted by whom its facts are about. */
final class Evidence {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  final Map<String, AccountEvidence> accounts = new LinkedHashMap<>();
  final Map<String, ChannelEvidence> channels = new LinkedHashMap<>();
  final Map<ChatName, ChatEvidence> chats = new LinkedHashMap<>();
  final Map<String, ChannelLife> lives = new HashMap<>();
  final List<Fact.CuratorTold> curators = new ArrayList<>();
  final List<Fact.DeadLetter> deadLetters = new ArrayList<>();
  final List<Fact.OwnFault> ownFaults = new ArrayList<>();
  final List<Fact.HopelessPut> hopeless = new ArrayList<>();
  final List<Fact.StrangerCame> strangers = new ArrayList<>();
  final List<Fact.Strayed> strayed = new ArrayList<>();
  final Disturbances disturbances;
  final Instant end;

  Evidence(Chronicle chronicle) {
    List<Fact> facts = chronicle.facts();
    this.disturbances = new Disturbances(chronicle.of(Fact.Fault.class).toList());
    this.end = facts.isEmpty() ? Instant.EPOCH : facts.get(facts.size() - 1).at();
    facts.forEach(this::whoThereIs);
    Map<String, List<WebhookCame>> webhooks = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof WebhookCame came) {
        webhooks
            .computeIfAbsent(came.channel() + " " + came.id(), key -> new ArrayList<>())
            .add(came);
      } else {
        sort(fact);
      }
    }
    webhooks.values().forEach(this::webhook);
    chats.values().forEach(chat -> chat.reports.sort(BY_RECEIPT));
    channels.values().forEach(channel -> channel.reports.sort(BY_RECEIPT));
    channels.values().forEach(channel -> lives.put(channel.channel, ChannelLife.of(channel, this)));
  }

  private static final java.util.Comparator<Report> BY_RECEIPT =
      java.util.Comparator.comparing(Report::from);

  private void whoThereIs(Fact fact) {
    if (fact instanceof Fact.AccountOpened one) {
      accounts.put(one.account(), new AccountEvidence(one));
    } else if (fact instanceof Fact.ChannelConnected one) {
      var channel = new ChannelEvidence(one);
      channels.put(one.channel(), channel);
      accounts.get(one.account()).channels.add(channel);
    }
  }

  /** The account whose channel this is. */
  AccountEvidence accountOf(String channel) {
    return accounts.get(channels.get(channel).account);
  }

  ChatEvidence chat(String channel, String client) {
    return chats.computeIfAbsent(
        new ChatName(channel, client),
        name -> new ChatEvidence(name, channels.get(channel).account));
  }

  private void sort(Fact fact) {
    if (!ofAccount(fact) && !ofChannel(fact) && !ofChat(fact)) {
      ofNobody(fact);
    }
  }

  private boolean ofAccount(Fact fact) {
    if (fact instanceof Fact.RulesChanged one) {
      accounts.get(one.account()).changes.add(one);
    } else if (fact instanceof Fact.CuratorAppointed one) {
      accounts.get(one.account()).curators.add(ChatName.digits(one.phone()));
    } else if (fact instanceof Fact.CuratorOfSome one) {
      accounts.get(one.account()).curators.add(ChatName.digits(one.phone()));
    } else if (fact instanceof Fact.SubscriberLeft one) {
      accounts.get(one.account()).subscriberLeft.add(one.at());
    } else if (fact instanceof Fact.SubscriberRegistered one) {
      AccountEvidence account = accounts.get(one.account());
      account.subscribedAt = account.subscribedAt == null ? one.at() : account.subscribedAt;
    } else if (fact instanceof Fact.ToppedUp one) {
      accounts.get(one.account()).topUps.add(one);
    } else if (fact instanceof Fact.TariffSet one) {
      accounts.get(one.account()).tariffs.add(one);
    } else {
      return false;
    }
    return true;
  }

  private boolean ofChannel(Fact fact) {
    if (fact instanceof Fact.SessionAsked one) {
      channels.get(one.channel()).asked.add(one);
    } else if (fact instanceof Fact.SessionTold one) {
      channels.get(one.channel()).commands.add(one);
    } else if (fact instanceof Fact.Commanded one) {
      channels.get(one.channel()).pressed.add(one);
    } else if (fact instanceof Fact.ChannelTold one) {
      channels.get(one.channel()).told.add(one);
    } else if (fact instanceof Fact.ChannelShown one) {
      channels.get(one.channel()).shown = one;
    } else if (fact instanceof Fact.StillWaiting one) {
      channels.get(one.channel()).waiting = one;
    } else if (fact instanceof Fact.HistoryGiven one) {
      Instant to = disturbances.latest(one.at(), AT_ONCE);
      one.said()
          .forEach(said -> file(one.channel(), new Report(said, one.at(), to, false, false, true)));
    } else {
      return false;
    }
    return true;
  }

  private boolean ofChat(Fact fact) {
    if (fact instanceof Fact.Written one) {
      chat(one.channel(), one.client()).written.add(one);
    } else if (fact instanceof Fact.ChatOpened one) {
      chat(one.channel(), one.client()).opened.add(one);
    } else if (fact instanceof Fact.Stood one) {
      ChatEvidence chat = chat(one.channel(), one.client());
      chat.stood.add(one);
      chat.byId.putIfAbsent(one.message(), one);
    } else if (fact instanceof Fact.Became one) {
      chat(one.channel(), one.client()).became.add(one);
    } else if (fact instanceof Fact.Handed one) {
      chat(one.channel(), one.client()).handed.add(one);
      channels.get(one.channel()).handed.add(one);
    } else if (fact instanceof Fact.Named one) {
      chat(one.channel(), one.client()).name(one);
    } else if (fact instanceof Fact.NumberAsked one) {
      chat(one.channel(), one.client()).asked.add(one);
    } else if (fact instanceof Fact.Told one) {
      chat(one.channel(), one.client()).told.add(one);
    } else if (fact instanceof Fact.Conversation one) {
      chat(one.channel(), one.client()).conversation = one;
    } else if (fact instanceof Fact.Settled one) {
      chats.values().stream()
          .filter(chat -> chat.byId.containsKey(one.message()))
          .forEach(chat -> chat.settled.add(one));
    } else {
      return false;
    }
    return true;
  }

  private void ofNobody(Fact fact) {
    if (fact instanceof Fact.CuratorTold one) {
      curators.add(one);
    } else if (fact instanceof Fact.DeadLetter one) {
      deadLetters.add(one);
    } else if (fact instanceof Fact.HopelessPut one) {
      hopeless.add(one);
    } else if (fact instanceof Fact.StrangerCame one) {
      strangers.add(one);
    } else if (fact instanceof Fact.Strayed one) {
      strayed.add(one);
    } else if (fact instanceof Fact.OwnFault one) {
      ownFaults.add(one);
    }
  }

  /** All attempts of one webhook are one report, received with the first that got into a queue. */
  private void webhook(List<WebhookCame> attempts) {
    boolean taken = attempts.stream().anyMatch(one -> one.status() / 100 == 2);
    WebhookCame first =
        attempts.stream()
            .filter(one -> one.queued() > 0)
            .findFirst()
            .or(() -> attempts.stream().filter(one -> one.status() / 100 == 2).findFirst())
            .orElse(attempts.get(0));
    boolean queued = attempts.stream().anyMatch(one -> one.queued() > 0);
    file(
        first.channel(),
        new Report(first.said(), first.at(), first.answeredAt(), taken, queued, false));
  }

  private void file(String channel, Report report) {
    if (report.said() instanceof Fact.SessionSaid) {
      channels.get(channel).reports.add(report);
    } else {
      chat(channel, client(report.said())).reports.add(report);
    }
  }

  private static String client(Fact.Said said) {
    if (said instanceof Fact.MessageSaid one) {
      return one.client();
    }
    if (said instanceof Fact.StatusSaid one) {
      return one.client();
    }
    return ((Fact.CallSaid) said).client();
  }
}
