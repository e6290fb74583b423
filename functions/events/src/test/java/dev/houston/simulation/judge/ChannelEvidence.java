package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All that is known of one channel, each kind in the order in which it came. */
final class ChannelEvidence {
  final String channel;
  final String account;
  final String phone;
  final Instant connectedAt;
  final List<Report> reports = new ArrayList<>();
  final List<Fact.SessionAsked> asked = new ArrayList<>();
  final List<Fact.SessionTold> commands = new ArrayList<>();
  final List<Fact.Commanded> pressed = new ArrayList<>();
  final List<Fact.Handed> handed = new ArrayList<>();
  final List<Fact.ChannelTold> told = new ArrayList<>();
  Fact.ChannelShown shown;
  Fact.StillWaiting waiting;

  ChannelEvidence(Fact.ChannelConnected connected) {
    this.channel = connected.channel();
    this.account = connected.account();
    this.phone = ChatName.digits(connected.phone());
    this.connectedAt = connected.at();
  }
}
