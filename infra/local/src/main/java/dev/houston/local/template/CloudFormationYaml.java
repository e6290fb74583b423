package dev.houston.local.template;

import java.io.Reader;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML as CloudFormation writes it, as plain maps, lists and values: the short form {@code !Ref
 * Table} becomes the long one, {@code {"Ref": "Table"}}, and {@code !Sub x} becomes {@code
 * {"Fn::Sub": "x"}}.
 */
final class CloudFormationYaml extends SafeConstructor {

  private CloudFormationYaml() {
    super(new LoaderOptions());
    yamlMultiConstructors.put("!", new ShortForm());
  }

  static Map<String, Object> read(Reader yaml) {
    Map<String, Object> root = new Yaml(new CloudFormationYaml()).load(yaml);
    if (root == null) {
      throw new TemplateException("The template is empty");
    }
    return root;
  }

  private final class ShortForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      return Map.of(name.equals("Ref") ? name : "Fn::" + name, argument(node));
    }

    private Object argument(Node node) {
      if (node instanceof SequenceNode sequence) {
        return constructSequence(sequence);
      }
      if (node instanceof MappingNode mapping) {
        return constructMapping(mapping);
      }
      return constructScalar((ScalarNode) node);
    }
  }
}
