#!/usr/bin/env escript
%% Fetches the address it is given and prints the body.
main([Url]) ->
    {ok, _} = application:ensure_all_started(ssl),
    {ok, _} = application:ensure_all_started(inets),
    Options = [{ssl, [{verify, verify_peer}, {cacerts, public_key:cacerts_get()}]}],
    case httpc:request(get, {Url, []}, Options, []) of
        {ok, {_, _, Body}} -> io:format("~s", [Body]);
        {error, Reason} -> io:format(standard_error, "request failed: ~p~n", [Reason]), halt(1)
    end.
