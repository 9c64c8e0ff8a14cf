using System.Text.Json;

namespace AssetSync.Testing;

public sealed partial class JsonSchema
{
    private void ValidateMembers(JsonProperty keyword, JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "required" when value.ValueKind == JsonValueKind.Object:
                foreach (var name in rule.EnumerateArray().Select(item => item.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                    errors.Add($"{path}: lacks {name}");
                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (rule.TryGetProperty(member.Name, out var memberSchema))
                        Validate(memberSchema, member.Value, $"{path}.{member.Name}", errors);
                }

                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (!(schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out _)))
                        Validate(rule, member.Value, $"{path}.{member.Name}", errors);
                }

                break;
            case "items" when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Validate(rule, item, $"{path}[{index++}]", errors);
                break;
            case "required" or "properties" or "additionalProperties" or "items":
                break;
            default:
                throw new NotSupportedException($"The schema uses {keyword.Name}, which this validator does not know.");
        }
    }

    private static bool IsOfType(JsonElement rule, JsonElement value) => rule.ValueKind == JsonValueKind.Array
        ? rule.EnumerateArray().Any(item => IsOfType(item, value))
        : rule.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            var type => throw new NotSupportedException($"The schema uses the type {type}."),
        };

    private static bool Distinct(JsonElement array)
    {
        JsonElement[] items = [.. array.EnumerateArray()];
        for (var left = 0; left < items.Length; left++)
        {
            for (var right = left + 1; right < items.Length; right++)
            {
                if (JsonElement.DeepEquals(items[left], items[right]))
                    return false;
            }
        }

        return true;
    }
}
