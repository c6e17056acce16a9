namespace OnCallBot.Fetching;

/// <summary>Why a server gave nothing.</summary>
internal enum FetchFault
{
    /// <summary>No computer goes by its host's name.</summary>
    UnknownHost,

    Unreachable,

    /// <summary>Its certificate, or what else https needs.</summary>
    Insecure,

    TooSlow,

    /// <summary>It ended before its answer did.</summary>
    BrokenOff,

    TooLarge,

    /// <summary>It answered something else than what was asked for.</summary>
    Status,

    TooManyRedirects,

    /// <summary>It leads nowhere, to another scheme, or from https to http.</summary>
    BadRedirect,

    /// <summary>It leads into somebody's own network.</summary>
    PrivateAddress,
}
