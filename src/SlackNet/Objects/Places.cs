namespace SlackNet;

public class Team
{
    public string Id { get; set; }
    public string Name { get; set; }
    public string Domain { get; set; }
    public string EnterpriseId { get; set; }
    public string EnterpriseName { get; set; }
}

public class Conversation
{
    public string Id { get; set; }
    public string Name { get; set; }
    public bool IsArchived { get; set; }
    public bool IsMember { get; set; }
    public bool IsPrivate { get; set; }
}

[Obsolete("Use Conversation instead")]
public class Hub
{
    public string Id { get; set; }
}

[Obsolete("Use Conversation instead")]
public class Channel : Hub
{
    public string Name { get; set; }

    public override string ToString() => $"<#{Id}>";
}
