namespace AssetSync;

/// <summary>One assignment of a line of .gitattributes.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Text">The value; <see cref="Set"/>, <see cref="Unset"/> and <see cref="Unspecified"/> are compared by reference.</param>
internal readonly record struct AttributeValue(string Name, string Text)
{
    /// <summary>The value of <c>name</c>.</summary>
    public static readonly string Set = new("set".AsSpan());

    /// <summary>The value of <c>-name</c>.</summary>
    public static readonly string Unset = new("unset".AsSpan());

    /// <summary>The value of <c>!name</c>, and of attributes without a line.</summary>
    public static readonly string Unspecified = new("unspecified".AsSpan());

    /// <summary>Returns the assignment as .gitattributes writes it.</summary>
    public override string ToString() =>
        ReferenceEquals(Text, Set) ? Name
        : ReferenceEquals(Text, Unset) ? "-" + Name
        : ReferenceEquals(Text, Unspecified) ? "!" + Name
        : Name + "=" + Text;
}
