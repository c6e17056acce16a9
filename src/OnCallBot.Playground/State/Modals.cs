using System.Text.Json;

namespace OnCallBot.Playground.State;

/// <summary>Which modals each person has open, one on top of the other.</summary>
internal sealed class Modals(PlaygroundClock clock, Feed feed)
{
    public const int Deepest = 3;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<View>> _open = new(StringComparer.Ordinal);

    public IReadOnlyList<View> Of(string user)
    {
        lock (_gate)
        {
            return _open.TryGetValue(user, out var stack) ? [.. stack] : [];
        }
    }

    public (string User, View View)? Find(Func<View, bool> isMeant)
    {
        lock (_gate)
        {
            foreach (var (user, stack) in _open)
            {
                if (stack.Find(view => isMeant(view)) is { } view)
                {
                    return (user, view);
                }
            }

            return null;
        }
    }

    public View Open(string user, JsonElement definition)
    {
        var id = Identity.New("V");
        var view = new View(id, id, null, View.NewHash(clock), definition);
        Change(user, _ => [view]);

        return view;
    }

    /// <summary>Null where three are open already, or none is.</summary>
    public View? Push(string user, JsonElement definition)
    {
        View? pushed = null;
        Change(user, stack =>
        {
            if (stack.Count is 0 or >= Deepest)
            {
                return stack;
            }

            pushed = new View(Identity.New("V"), stack[0].Id, stack[^1].Id, View.NewHash(clock), definition);

            return [.. stack, pushed];
        });

        return pushed;
    }

    /// <summary>Null where it is not open any more.</summary>
    public View? Update(string user, string viewId, JsonElement definition)
    {
        View? updated = null;
        Change(user, stack =>
        {
            updated = stack.Find(view => view.Id == viewId) is { } old
                ? old with { Definition = definition, Hash = View.NewHash(clock) }
                : null;

            return updated is null ? stack : [.. stack.Select(view => view.Id == viewId ? updated : view)];
        });

        return updated;
    }

    /// <summary>Closes this view and what lies on top of it.</summary>
    public void Close(string user, string viewId) =>
        Change(user, stack => [.. stack.TakeWhile(view => view.Id != viewId)]);

    public void CloseAll(string user) => Change(user, _ => []);

    public void Clear()
    {
        lock (_gate)
        {
            _open.Clear();
        }
    }

    private void Change(string user, Func<List<View>, List<View>> change)
    {
        lock (_gate)
        {
            var before = _open.GetValueOrDefault(user) ?? [];
            var after = change(before);
            _open[user] = after;
            if (!ReferenceEquals(before, after))
            {
                feed.Publish("modal", after.ToList(), viewer => viewer == user);
            }
        }
    }
}
