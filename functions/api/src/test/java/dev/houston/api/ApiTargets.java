package dev.houston.api;

import dev.houston.fuzz.Target;
import dev.houston.fuzz.Targets;
import java.util.List;

/** The doors of this module: every body, and what stands in addresses and headers. */
public final class ApiTargets implements Targets {

  @Override
  public List<Target> all() {
    return List.of(
        new ApiTarget("balance", FuzzedAccount::setBalance),
        new ApiTarget("channel", FuzzedAccount::connect),
        new ApiTarget("chat", FuzzedAccount::open),
        new ApiTarget("curator", FuzzedAccount::addCurator),
        new ApiTarget("curator-change", FuzzedAccount::changeCurator),
        new ApiTarget("message", FuzzedAccount::send),
        new ApiTarget("settings", FuzzedAccount::changeSettings),
        new ApiTarget("top-up", FuzzedAccount::topUp),
        new ApiTarget("webhooks", FuzzedAccount::changeWebhooks),
        new ParameterTarget());
  }
}
