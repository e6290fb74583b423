package dev.houston.local.adapters;

import dev.houston.account.Accounts;
import dev.houston.account.AccountsContract;
import dev.houston.aws.DynamoDbAccounts;

class DynamoDbAccountsTest extends AccountsContract {
  @Override
  protected Accounts accounts() {
    return new DynamoDbAccounts(
        EmulatedTables.client(), EmulatedTables.STATE, EmulatedTables.DIRECTORY);
  }
}
