namespace SlackNet;

public class User
{
    public string Id { get; set; }
    public string TeamId { get; set; }
    public string Name { get; set; }
    public bool Deleted { get; set; }
    public string RealName { get; set; }
    public string Tz { get; set; }
    public string TzLabel { get; set; }
    public int TzOffset { get; set; }
    public UserProfile Profile { get; set; }
    public bool IsAdmin { get; set; }
    public bool IsOwner { get; set; }
    public bool IsPrimaryOwner { get; set; }
    public bool IsRestricted { get; set; }
    public bool IsUltraRestricted { get; set; }
    public bool IsBot { get; set; }
    public bool IsAppUser { get; set; }
    public string Locale { get; set; }

    public override string ToString() => $"<@{Id}>";
}

public class UserProfile
{
    public string Title { get; set; }
    public string FirstName { get; set; }
    public string LastName { get; set; }
    public string RealName { get; set; }
    public string RealNameNormalized { get; set; }
    public string DisplayName { get; set; }
    public string Email { get; set; }
    public string Team { get; set; }
}

public class UserGroup
{
    public string Id { get; set; }
    public string TeamId { get; set; }
    public bool IsUsergroup { get; set; }
    public string Name { get; set; }
    public string Description { get; set; }
    public string Handle { get; set; }
    public bool IsExternal { get; set; }
    public int DateDelete { get; set; }
    public string CreatedBy { get; set; }
    public string UpdatedBy { get; set; }
    public string DeletedBy { get; set; }
    public IList<string> Users { get; set; } = [];
    public int UserCount { get; set; }
}
