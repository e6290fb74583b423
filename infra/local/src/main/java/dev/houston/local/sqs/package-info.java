/** SQS on this machine: ElasticMQ, on our clock, and with the rules of AWS where it has others. */
@NullMarked
package dev.houston.local.sqs;

import org.jspecify.annotations.NullMarked;
