package dev.houston.local.http;

import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.ServiceRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * The requests to AWS since the start or the last {@code DELETE}, in their order, if the program
 * was started with {@code -Dlocal.record=true}: those of the functions, the receiving and deleting
 * that Lambda does for them, and their invocations. What the schedule sends is not among them.
 */
@Path("/local/requests")
@Produces(MediaType.APPLICATION_JSON)
public class RequestsResource {
  private final RequestRecorder recorder;

  public RequestsResource(RequestRecorder recorder) {
    this.recorder = recorder;
  }

  @GET
  public List<ServiceRequest> requests() {
    return recorder.requests();
  }

  @DELETE
  public void clear() {
    recorder.clear();
  }
}
