package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbHiddenIdentities;
import dev.houston.chat.HiddenIdentities;
import dev.houston.chat.HiddenIdentitiesContract;

class DynamoDbHiddenIdentitiesTest extends HiddenIdentitiesContract {
  @Override
  protected HiddenIdentities identities() {
    return new DynamoDbHiddenIdentities(EmulatedTables.client(), EmulatedTables.DIRECTORY);
  }
}
