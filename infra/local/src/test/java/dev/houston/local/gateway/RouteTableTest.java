package dev.houston.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.template.RealTemplate;
import dev.houston.local.template.Template;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  private final RouteTable routes = new RouteTable(RealTemplate.read(RealTemplate.NAMES));

  @Test
  void findsTheFunctionAndTheVariablesOfThePath() {
    RouteTable.Match match = routes.find("POST", "/webhooks/waha/chan-1").orElseThrow();

    assertThat(match.function().export()).contains("receive-webhook");
    assertThat(match.parameters()).isEqualTo(Map.of("connector", "waha", "channelId", "chan-1"));
    assertThat(match.routeKey()).isEqualTo("POST /webhooks/{connector}/{channelId}");
  }

  @Test
  void findsTheApplicationOfTheApiForEveryMethod() {
    RouteTable.Match match = routes.find("DELETE", "/v3/channels/one").orElseThrow();

    assertThat(match.function().logicalName()).isEqualTo("ApiFunction");
    assertThat(match.parameters()).isEqualTo(Map.of("proxy", "channels/one"));
  }

  @Test
  void findsNothingElse() {
    assertThat(routes.find("GET", "/webhooks/waha/chan-1")).isEmpty();
    assertThat(routes.find("POST", "/webhooks/waha")).isEmpty();
    assertThat(routes.find("POST", "/webhooks/waha/")).isEmpty();
    assertThat(routes.find("POST", "/webhooks/waha/chan-1/more")).isEmpty();
    assertThat(routes.find("GET", "/v3")).isEmpty();
    assertThat(routes.find("GET", "/v3/")).isEmpty();
    assertThat(routes.find("GET", "/")).isEmpty();
    assertThat(routes.find("GET", "/q/health")).isEmpty();
  }

  @Test
  void takesTheClosestRoute() {
    Template template =
        Template.read(
            new StringReader(
                """
                Resources:
                  Greedy:
                    Type: AWS::Serverless::Function
                    Properties:
                      Events:
                        A: {Type: HttpApi, Properties: {Method: GET, Path: "/a/{proxy+}"}}
                  Any:
                    Type: AWS::Serverless::Function
                    Properties:
                      Events:
                        A: {Type: HttpApi, Properties: {Method: ANY, Path: "/a/{id}"}}
                  Exact:
                    Type: AWS::Serverless::Function
                    Properties:
                      Events:
                        A: {Type: HttpApi, Properties: {Method: GET, Path: "/a/{id}"}}
                """),
            RealTemplate.NAMES);
    RouteTable table = new RouteTable(template);

    assertThat(table.find("GET", "/a/1").orElseThrow().function().logicalName()).isEqualTo("Exact");
    assertThat(table.find("PUT", "/a/1").orElseThrow().function().logicalName()).isEqualTo("Any");
    assertThat(table.find("GET", "/a/1/2").orElseThrow().function().logicalName())
        .isEqualTo("Greedy");
  }
}
