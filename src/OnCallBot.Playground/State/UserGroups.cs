namespace OnCallBot.Playground.State;

/// <summary>Groups that can be mentioned. There are none until the app makes one.</summary>
internal sealed class UserGroups
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, UserGroup> _groups = new(StringComparer.Ordinal);

    public IReadOnlyList<UserGroup> All()
    {
        lock (_gate)
        {
            return [.. _groups.Values];
        }
    }

    /// <summary>Null where the handle is taken.</summary>
    public UserGroup? Create(string name, string handle)
    {
        lock (_gate)
        {
            if (_groups.Values.Any(group => group.Handle == handle))
            {
                return null;
            }

            var created = new UserGroup(Identity.New("S"), handle, name, [], IsEnabled: true);
            _groups.Add(created.Id, created);

            return created;
        }
    }

    /// <summary>Null where there is no such group.</summary>
    public UserGroup? Change(string id, Func<UserGroup, UserGroup> change)
    {
        lock (_gate)
        {
            if (!_groups.TryGetValue(id, out var group))
            {
                return null;
            }

            return _groups[id] = change(group);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _groups.Clear();
        }
    }
}
