package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.util.HashMap;
import java.util.Map;

/** Nothing of one account shows in another (NV-2). */
final class Separation {
  private Separation() {}

  static void judge(Evidence evidence, Findings findings) {
    Map<String, String> owners = new HashMap<>();
    for (ChatEvidence chat : evidence.chats.values()) {
      for (Fact.Stood one : chat.stood) {
        expect(findings, chat, one, one.account());
        String owner = owners.putIfAbsent(one.message(), chat.account);
        findings.expect(
            owner == null || owner.equals(chat.account),
            "NV-2",
            chat.name,
            one.at(),
            "stands in two accounts: " + one.message());
      }
      chat.became.forEach(one -> expect(findings, chat, one, one.account()));
      chat.told.forEach(one -> expect(findings, chat, one, one.account()));
    }
    for (ChannelEvidence channel : evidence.channels.values()) {
      for (Fact.ChannelTold one : channel.told) {
        findings.expect(
            one.account().equals(channel.account),
            "NV-2",
            channel.channel,
            one.at(),
            "told to " + one.account());
      }
    }
  }

  private static void expect(Findings findings, ChatEvidence chat, Fact fact, String account) {
    findings.expect(
        account.equals(chat.account), "NV-2", chat.name, fact.at(), "shows in account " + account);
  }
}
