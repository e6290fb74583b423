package dev.houston.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One fact in words, with short names for ids: {@code m3} is the third message that came up. */
final class StoryTeller {
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, String> channels = new HashMap<>();

  /** Of all of these, so that a name means the same in every story of them. */
  StoryTeller(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Fact.ChannelConnected one) {
        channels.put(one.channel(), "channel +" + one.phone());
      } else if (fact instanceof Fact.Written one && one.message() != null) {
        message(one.message());
      } else if (fact instanceof Fact.Stood one) {
        message(one.message());
      }
    }
  }

  private String message(String id) {
    return messages.computeIfAbsent(id, key -> "m" + (messages.size() + 1));
  }

  private String channel(String id) {
    return channels.getOrDefault(id, "channel " + id);
  }

  String words(Fact fact) {
    if (fact instanceof Fact.WebhookCame one) {
      String taken = one.queued() > 0 ? ", and it was queued" : "";
      String answer = one.status() == 0 ? "no answer" : "answered " + one.status();
      boolean asExpected = one.status() / 100 == 2 && one.queued() > 0;
      return "the connector reports (%s) %s%s"
          .formatted(one.id(), said(one.said()), asExpected ? "" : ": " + answer + taken);
    } else if (fact instanceof Fact.HistoryGiven one) {
      return "fetched: "
          + one.said().stream().map(this::said).collect(Collectors.joining("; ", "[", "]"));
    } else if (fact instanceof Fact.Written one) {
      return "the operator writes “%s” (%s): %s"
          .formatted(one.words(), one.name(), answer(one.answer(), one.message()));
    } else if (fact instanceof Fact.ChatOpened one) {
      return "the operator opens the chat: " + one.answer();
    } else if (fact instanceof Fact.Settled one) {
      return "the operator decides on %s: %s: %s"
          .formatted(message(one.message()), one.what(), one.answer());
    }
    return cameOut(fact);
  }

  private String answer(String answer, String message) {
    return message == null ? answer : answer + " as " + message(message);
  }

  private String cameOut(Fact fact) {
    if (fact instanceof Fact.Stood one) {
      return "%s “%s”%s (%s)"
          .formatted(
              switch (one.author()) {
                case "SYSTEM" -> "        SYSTEM:";
                case "CLIENT" -> "        the client's stands:";
                default -> "        ours stands:";
              },
              one.words(),
              one.status() == null ? "" : " as " + one.status(),
              message(one.message()));
    } else if (fact instanceof Fact.Became one) {
      return "        %s is %s, no more %s"
          .formatted(message(one.message()), one.status(), one.before());
    } else if (fact instanceof Fact.Handed one) {
      return "%s is handed over; the client %s; the answer is %s"
          .formatted(
              message(one.message()), one.reached() ? "gets it" : "does not get it", one.answer());
    } else if (fact instanceof Fact.Named one) {
      return "the connector calls %s %s".formatted(message(one.message()), shortly(one.id()));
    } else if (fact instanceof Fact.NumberAsked one) {
      return "asked whether the number has WhatsApp: "
          + Objects.toString(one.exists(), "no answer");
    } else if (fact instanceof Fact.Told one) {
      return "the subscriber%s %s of %s: %s"
          .formatted(
              one.taken() ? " is told the" : " refuses the",
              one.what(),
              message(one.message()),
              one.says());
    } else if (fact instanceof Fact.Conversation one) {
      return "in the end there stand "
          + one.messages().stream().map(this::message).collect(Collectors.joining(", "));
    } else if (fact instanceof Fact.StillWaiting one) {
      return "in the end there wait "
          + one.messages().stream().map(this::message).collect(Collectors.joining(", "));
    }
    return ofChannel(fact);
  }

  private String ofChannel(Fact fact) {
    if (fact instanceof Fact.SessionAsked one) {
      return "the session is asked what it is in: "
          + Objects.toString(one.status(), "no answer")
          + (one.phone() == null ? "" : ", as +" + one.phone());
    } else if (fact instanceof Fact.SessionTold one) {
      return "the session is told to %s%s"
          .formatted(one.command(), one.heard() ? "" : ", and does not hear it");
    } else if (fact instanceof Fact.Commanded one) {
      return "the user presses %s%s".formatted(one.command(), one.answered() ? "" : ": no answer");
    } else if (fact instanceof Fact.ChannelTold one) {
      return "the subscriber%s that the channel is %s"
          .formatted(one.taken() ? " is told" : " refuses to hear", one.state());
    } else if (fact instanceof Fact.CuratorTold one) {
      return "curator +%s is told by %s: %s"
          .formatted(one.phone(), channel(one.carrier()), one.words());
    } else if (fact instanceof Fact.ChannelShown one) {
      return "in the end the channel is " + one.status();
    }
    return fact.toString();
  }

  private String said(Fact.Said said) {
    if (said instanceof Fact.MessageSaid one) {
      return "%s %s: “%s” %s"
          .formatted(
              one.fromUs() ? "a message from us" : "the client's message",
              shortly(one.id()),
              one.words(),
              own(one.sentAt()));
    } else if (said instanceof Fact.StatusSaid one) {
      return "%s %s %s".formatted(shortly(one.id()), one.status(), own(one.reachedAt()));
    } else if (said instanceof Fact.CallSaid one) {
      return "a%s call %s %s".formatted(one.video() ? " video" : "", one.id(), own(one.calledAt()));
    } else if (said instanceof Fact.SessionSaid one) {
      return "the session is %s %s%s"
          .formatted(
              one.status(), own(one.since()), one.phone() == null ? "" : ", as +" + one.phone());
    }
    return said.toString();
  }

  private String shortly(String id) {
    return messages.getOrDefault(id, id);
  }

  private static String own(Instant time) {
    return time == null ? "at no time" : "at " + Stories.clock(time);
  }
}
