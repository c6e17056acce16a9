namespace SlackNet;

public class User
{
    public string Id { get; set; }
    public string TeamId { get; set; }
    public string Name { get; set; }
    public string RealName { get; set; }
    public string Tz { get; set; }
    public int TzOffset { get; set; }
    public UserProfile Profile { get; set; }
    public bool IsAdmin { get; set; }
    public bool IsOwner { get; set; }
    public bool IsBot { get; set; }
    public string Locale { get; set; }

    public override string ToString() => $"<@{Id}>";
}

public class UserProfile
{
    public string Title { get; set; }
    public string FirstName { get; set; }
    public string RealName { get; set; }
    public string DisplayName { get; set; }
    public string Email { get; set; }
    public string Team { get; set; }
}

public class UserGroup
{
    public string Id { get; set; }
    public string TeamId { get; set; }
    public string Name { get; set; }
    public string Description { get; set; }
    public string Handle { get; set; }
    public int DateDelete { get; set; }
    public IList<string> Users { get; set; } = [];
}
