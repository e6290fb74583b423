package dev.houston.simulation.judge;

import dev.houston.simulation.Chronicle;

/**
 * Says what is wrong in a world: a model of the rules of the specification, which knows nothing of
 * how the system goes about them and reads only what went in and what came out.
 *
 * <p>Where nobody outside can know what a rule demands, because a setting changed or a channel came
 * back in the very seconds in which it was asked for, all that may be right is right; and where
 * there is too much of that, it says nothing and counts it.
 */
public final class Judge {
  private Judge() {}

  /** What is to be said of this world. */
  public static Verdict judge(Chronicle chronicle) {
    var evidence = new Evidence(chronicle);
    var findings = new Findings();
    for (ChatEvidence chat : evidence.chats.values()) {
      WhatCameIn.judge(evidence, chat, findings);
      Statuses.judge(evidence, chat, findings);
      Written.judge(evidence, chat, findings);
      DeliveryWatch.judge(evidence, chat, findings);
      OtherLines.judge(evidence, chat, findings);
      Orders.judge(evidence, chat, findings);
      Tellings.judge(evidence, chat, findings);
    }
    for (ChannelEvidence channel : evidence.channels.values()) {
      Handing.judge(evidence, channel, findings);
      Sessions.judge(evidence, channel, findings);
    }
    Alerts.judge(evidence, findings);
    Separation.judge(evidence, findings);
    Mishaps.judge(evidence, findings);
    return findings.verdict();
  }
}
