namespace SlackNet;

// Nothing here uses these. The package has them, so Option, OptionGroup and File need the same qualification here as there.

public class Option
{
    public string Text { get; set; }
    public string Value { get; set; }
}

public class OptionGroup
{
    public string Text { get; set; }
    public IList<Option> Options { get; set; }
}

public class File
{
    public string Id { get; set; }
    public string Name { get; set; }
}
