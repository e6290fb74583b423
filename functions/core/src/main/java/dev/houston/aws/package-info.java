/** DynamoDB, SQS and KMS behind the ports of the features. */
@NullMarked
package dev.houston.aws;

import org.jspecify.annotations.NullMarked;
