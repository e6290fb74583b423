package dev.houston.channel;

import dev.houston.account.AccountId;

/** Numbers that an account uses for something else, so that none of its channels can have them. */
@FunctionalInterface
public interface TakenNumbers {

  /** Whether a curator of the account is called by this number (CU-1). */
  boolean isCurators(AccountId account, PhoneNumber number);
}
