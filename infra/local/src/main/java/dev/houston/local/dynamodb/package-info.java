/** DynamoDB on this machine: Amazon's own DynamoDB Local, with the tables of the template. */
@NullMarked
package dev.houston.local.dynamodb;

import org.jspecify.annotations.NullMarked;
