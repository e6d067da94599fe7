namespace Sepsis.Api.Access;

/// <summary>What a request shows.</summary>
internal enum CredentialKind
{
    None,
    Key,
    Token,
    Ambiguous,
}
