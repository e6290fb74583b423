package dev.houston.simulation;

/** Of whom a fact tells. */
final class Subjects {
  private Subjects() {}

  /** Whether this belongs into the story of a chat; what its channel goes through does too. */
  static boolean isOfChat(Fact fact, String account, String channel, String client) {
    String its = client(fact);
    if (its != null) {
      return its.equals(client) && channel.equals(channel(fact));
    }
    return isOfChannel(fact, account, channel);
  }

  /** Whether this belongs into the story of a channel; what goes wrong meanwhile does too. */
  static boolean isOfChannel(Fact fact, String account, String channel) {
    if (fact instanceof Fact.Fault || fact instanceof Fact.OwnFault) {
      return true;
    }
    if (client(fact) != null) {
      return false;
    }
    String its = channel(fact);
    return its == null ? account.equals(account(fact)) : its.equals(channel);
  }

  /** Null if it is of no chat. */
  private static String client(Fact fact) {
    if (fact instanceof Fact.WebhookCame one) {
      return client(one.said());
    } else if (fact instanceof Fact.Written one) {
      return one.client();
    } else if (fact instanceof Fact.ChatOpened one) {
      return one.client();
    } else if (fact instanceof Fact.Stood one) {
      return one.client();
    } else if (fact instanceof Fact.Became one) {
      return one.client();
    } else if (fact instanceof Fact.Handed one) {
      return one.client();
    } else if (fact instanceof Fact.Named one) {
      return one.client();
    } else if (fact instanceof Fact.NumberAsked one) {
      return one.client();
    } else if (fact instanceof Fact.Told one) {
      return one.client();
    } else if (fact instanceof Fact.Conversation one) {
      return one.client();
    }
    return null;
  }

  static String client(Fact.Said said) {
    if (said instanceof Fact.MessageSaid one) {
      return one.client();
    } else if (said instanceof Fact.StatusSaid one) {
      return one.client();
    } else if (said instanceof Fact.CallSaid one) {
      return one.client();
    }
    return null;
  }

  /** Null if it is of a whole account. */
  private static String channel(Fact fact) {
    if (fact instanceof Fact.WebhookCame one) {
      return one.channel();
    } else if (fact instanceof Fact.Written one) {
      return one.channel();
    } else if (fact instanceof Fact.ChatOpened one) {
      return one.channel();
    } else if (fact instanceof Fact.Stood one) {
      return one.channel();
    } else if (fact instanceof Fact.Became one) {
      return one.channel();
    } else if (fact instanceof Fact.Handed one) {
      return one.channel();
    } else if (fact instanceof Fact.Named one) {
      return one.channel();
    } else if (fact instanceof Fact.NumberAsked one) {
      return one.channel();
    } else if (fact instanceof Fact.Told one) {
      return one.channel();
    } else if (fact instanceof Fact.Conversation one) {
      return one.channel();
    }
    return channelOfSession(fact);
  }

  private static String channelOfSession(Fact fact) {
    if (fact instanceof Fact.ChannelConnected one) {
      return one.channel();
    } else if (fact instanceof Fact.HistoryGiven one) {
      return one.channel();
    } else if (fact instanceof Fact.SessionAsked one) {
      return one.channel();
    } else if (fact instanceof Fact.SessionTold one) {
      return one.channel();
    } else if (fact instanceof Fact.Settled one) {
      return one.channel();
    } else if (fact instanceof Fact.Commanded one) {
      return one.channel();
    } else if (fact instanceof Fact.ChannelTold one) {
      return one.channel();
    } else if (fact instanceof Fact.CuratorTold one) {
      return one.carrier();
    } else if (fact instanceof Fact.ChannelShown one) {
      return one.channel();
    } else if (fact instanceof Fact.StillWaiting one) {
      return one.channel();
    } else if (fact instanceof Fact.StrangerCame one) {
      return one.channel();
    }
    return null;
  }

  /** Null if it is of nobody. */
  private static String account(Fact fact) {
    if (fact instanceof Fact.AccountOpened one) {
      return one.account();
    } else if (fact instanceof Fact.RulesChanged one) {
      return one.account();
    } else if (fact instanceof Fact.ToppedUp one) {
      return one.account();
    } else if (fact instanceof Fact.TariffSet one) {
      return one.account();
    } else if (fact instanceof Fact.SubscriberLeft one) {
      return one.account();
    } else if (fact instanceof Fact.SubscriberRegistered one) {
      return one.account();
    }
    return null;
  }
}
