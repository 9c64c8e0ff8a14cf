using System.Text.Json;
using System.Text.RegularExpressions;

namespace AssetSync.Testing;

/// <summary>
/// Validates JSON against the part of JSON Schema (draft 7 and 2020-12) that our schemas use; a keyword that it does not know is an
/// error, so that nothing passes unseen. The libraries for it ask for a fee, or are not in every feed.
/// </summary>
public sealed partial class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "definitions", "then", "else", "allowComments", "allowTrailingCommas", "title", "description", "default", "examples", "markdownDescription", "$comment"];

    public static JsonSchema Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return new JsonSchema(document.RootElement.Clone());
    }

    /// <summary>Returns what is wrong, each with its path; empty for a valid value.</summary>
    public IReadOnlyList<string> Validate(JsonElement value)
    {
        var errors = new List<string>();
        Validate(root, value, "$", errors);
        return errors;
    }

    private void Validate(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            if (schema.ValueKind == JsonValueKind.False)
                errors.Add($"{path}: not allowed");
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name))
                Validate(keyword, schema, value, path, errors);
        }
    }

    private void Validate(JsonProperty keyword, JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref": Validate(Resolve(rule.GetString()!), value, path, errors); break;
            case "type": Check(IsOfType(rule, value), $"is no {rule}"); break;
            case "const": Check(JsonElement.DeepEquals(rule, value), $"is not {rule}"); break;
            case "enum": Check(rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)), $"is none of {rule}"); break;
            case "pattern": Check(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!), $"does not match {rule}"); break;
            case "minimum": Check(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(), $"is below {rule}"); break;
            case "minLength": Check(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(), $"is shorter than {rule}"); break;
            case "maxLength": Check(value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() <= rule.GetInt32(), $"is longer than {rule}"); break;
            case "minItems": Check(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(), $"has fewer items than {rule}"); break;
            case "uniqueItems": Check(value.ValueKind != JsonValueKind.Array || Distinct(value), "has an item twice"); break;
            case "anyOf": Check(CountMatches(rule, value) > 0, "matches none of anyOf"); break;
            case "oneOf": Check(CountMatches(rule, value) == 1, "does not match one of oneOf"); break;
            case "not": Check(!Matches(value, rule), "matches not"); break;
            case "if":
                if (schema.TryGetProperty(Matches(value, rule) ? "then" : "else", out var branch))
                    Validate(branch, value, path, errors);
                break;
            case "allOf":
                foreach (var part in rule.EnumerateArray())
                    Validate(part, value, path, errors);
                break;
            default: ValidateMembers(keyword, schema, value, path, errors); break;
        }

        void Check(bool isValid, string message)
        {
            if (!isValid)
                errors.Add($"{path}: {value} {message}");
        }
    }

    private int CountMatches(JsonElement schemas, JsonElement value) => schemas.EnumerateArray().Count(schema => Matches(value, schema));

    private bool Matches(JsonElement value, JsonElement schema)
    {
        var errors = new List<string>();
        Validate(schema, value, "", errors);
        return errors.Count == 0;
    }

    private JsonElement Resolve(string reference)
    {
        var element = root;
        foreach (var part in reference.Split('/').Skip(1))
            element = element.GetProperty(part);
        return element;
    }
}
